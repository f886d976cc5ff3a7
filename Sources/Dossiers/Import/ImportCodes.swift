/// Makes codes for rows without one.
struct ImportCodes {
    let pattern: ListWords.CodePattern

    /// A code for every row, in their order: its own; else, where most have one, its card's
    /// number; else a made one behind those that are there.
    func codes(own: [String?], cards: [String?] = []) -> [String] {
        let isCoded = own.contains { $0 != nil }
        let cards = cards.map { $0.flatMap { $0.allSatisfy(\.isDecimalDigit) ? $0 : nil } }
        let known = cards.compactMap(\.self)
        let areCards = !isCoded && !known.isEmpty && known.count * 2 >= own.count
        var seen: Set<String> = []
        let given = (areCards ? cards : own).map { code -> String? in
            code.flatMap { seen.insert($0).inserted ? $0 : nil }
        }
        let width = max(pattern.digits, String(own.count).count)
        var last = given.compactMap { $0.flatMap(number) }.max() ?? 0
        return given.map { code in
            if let code { return code }
            last += 1
            let digits = String(last)
            let zeros = String(repeating: "0", count: max(0, width - digits.count))
            return pattern.prefix + zeros + digits
        }
    }

    /// The number in a code of the pattern.
    private func number(in code: String) -> Int? {
        code.hasPrefix(pattern.prefix) ? Int(code.dropFirst(pattern.prefix.count)) : nil
    }
}
