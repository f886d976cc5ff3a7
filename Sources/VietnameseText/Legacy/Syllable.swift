/// What Vietnamese syllables are made of: an onset, a rhyme and a tone.
enum Syllable {
    /// Whether the word could be a Vietnamese syllable, whichever vowel bears the tone.
    static func isPlausible(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var plain = ""
        var tones: [Tone] = []
        for scalar in word {
            guard let letter = letters[scalar] else { return false }
            plain.unicodeScalars.append(letter.plain)
            if let tone = letter.tone { tones.append(tone) }
        }
        guard tones.count <= 1 else { return false }
        return onsets.contains { onset in
            guard plain.hasPrefix(onset) else { return false }
            let rhyme = plain.dropFirst(onset.count)
            return rhymes.contains(rhyme) && isSpelled(onset, before: rhyme)
                && isSung(rhyme, tones.first)
        }
    }

    /// Whether the word has only letters of the Vietnamese alphabet.
    static func isAlphabetic(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        word.allSatisfy { letters[$0] != nil }
    }

    /// Whether the word has only Vietnamese letters and the build of one syllable, as names from
    /// the languages of minorities and abbreviations have too: `Niê`, `Đắk`, `HĐND`.
    static func isWordlike(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var clusters = 0
        var tones = 0
        var wasVowel = false
        for scalar in word {
            guard let letter = letters[scalar] else { return false }
            let isVowel = vowels.contains(letter.plain)
            if isVowel, !wasVowel { clusters += 1 }
            if letter.tone != nil { tones += 1 }
            wasVowel = isVowel
        }
        return clusters <= 1 && tones <= 1
    }

    /// Whether the word is a common one of the forms; only those are known that a legacy font
    /// shows as other plausible ones.
    static func isCommon(_ word: some Sequence<Unicode.Scalar>) -> Bool {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        return common.contains(Substring(String(text).lowercased()))
    }

    private enum Tone: CaseIterable {
        case grave, hook, tilde, acute, dot

        var mark: String {
            switch self {
            case .grave: "\u{300}"
            case .hook: "\u{309}"
            case .tilde: "\u{303}"
            case .acute: "\u{301}"
            case .dot: "\u{323}"
            }
        }
    }

    /// Front vowels are written after `k`, `gh` and `ngh`, the others after `c`, `g` and `ng`.
    private static func isSpelled(_ onset: String, before rhyme: Substring) -> Bool {
        let isFront = rhyme.first.map("eêiy".contains) ?? false
        switch onset {
        case "k", "gh", "ngh": return isFront
        case "c", "ng": return !isFront
        case "g": return !isFront || rhyme.first == "i"
        default: return true
        }
    }

    /// Syllables that end in a stop are high or low, never level or falling.
    private static func isSung(_ rhyme: Substring, _ tone: Tone?) -> Bool {
        let isStopped = rhyme.last.map("cpt".contains) ?? false || rhyme.hasSuffix("ch")
        return !isStopped || tone == .acute || tone == .dot
    }

    private static let vowels: Set<Unicode.Scalar> = Set("aăâeêioôơuưy".unicodeScalars)

    private static let onsets = [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
        "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rhymes: Set<Substring> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu \
        iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oc \
        oe oen oeo oet oi om on ong ooc oong op ot oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt \
        ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt \
        uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ ư ưa ưc ưi ưm ưn ưng ưt ưu \
        ươc ươi ươm ươn ương ươp ươt ươu y ych yn ynh yt yêm yên yêng yêt yêu
        """.split(separator: " "))

    /// Every letter of the alphabet, small and capital, without and with a tone.
    private static let letters: [Unicode.Scalar: (plain: Unicode.Scalar, tone: Tone?)] = {
        var letters: [Unicode.Scalar: (plain: Unicode.Scalar, tone: Tone?)] = [:]
        for plain in "abcdđeêghiklmnoôơpqrstuưvxyăâ".unicodeScalars {
            let tones: [Tone?] = vowels.contains(plain) ? [nil] + Tone.allCases : [nil]
            for tone in tones {
                let letter = VietnameseText.composed(String(plain) + (tone?.mark ?? ""))
                for scalar in (letter + letter.uppercased()).unicodeScalars {
                    letters[scalar] = (plain, tone)
                }
            }
        }
        return letters
    }()

    /// Of the syllables that a legacy font shows as others, those that the texts of the forms
    /// have often while they hardly have the other one: `không`, which VN3 reads as `khụng`.
    private static let common: Set<Substring> = Set(
        """
        án ân bám bên bí bì bóng bóp bôi bù bùi cái cán cân chân chè chép chí chín chú có còn \
        công cùng dám dân dõi giá giám gìn gò góp hóa hoá hoàn hòa hùng khá khám kháng khép khê \
        khí khó khóa không khuê lái lãm lãng lâm lê lên lông lùi mã mít mô môi môn mùa mùi nâng \
        nên ngân ngõ ngô ngôn nhã nhãn nhân nhìn nhóm nóng nông ôm phá phái phán phân phê phép \
        phí phó phòng phóng phú phùng quá quán quân quê quét rèn rõ sáng sông tám tán tâm tân tên \
        thái tháng thân thêm thì thí thoái thoát thôi thôn thông thù tìm tín tóm tôn trái tráng \
        trân trên trì trí tròn trú trùng tú tùng vân vén vì ví võ vùng xã xét xóm ý
        """.split(separator: " "))
}
