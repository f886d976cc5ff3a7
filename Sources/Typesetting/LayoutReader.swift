import JSONText

/// Reads a layout's JSON and reports every value that is missing or wrong.
struct LayoutReader {
    let file: String
    var diagnostics: [TypesettingDiagnostic] = []

    init(file: String) { self.file = file }

    mutating func layout(_ json: JSON) -> Layout? {
        let id = text(json, "id", "")
        let title = text(json, "title", "")
        let language = text(json, "language", "")
        let page = page(json["page"] ?? .null)
        let fonts = Fonts(
            text: text(json["fonts"], "text", "fonts."), box: text(json["fonts"], "box", "fonts."))
        let styles = styles(json["styles"] ?? .null)
        let signatureIndent = number(json, "signatureIndent", "")
        let signatureSpace = number(json, "signatureSpace", "")
        let letterheads = letterheads(json["letterheads"] ?? .null)
        let words = words(json["words"] ?? .null)
        let metrics = metrics(json["metrics"] ?? .null)
        guard diagnostics.isEmpty else { return nil }
        return Layout(
            id: id, title: title, language: language, page: page, fonts: fonts, styles: styles,
            signatureIndent: signatureIndent, signatureSpace: signatureSpace,
            letterheads: letterheads, words: words,
            metrics: metrics)
    }

    mutating func report(_ problem: TypesettingProblem) {
        diagnostics.append(TypesettingDiagnostic(problem, at: Place(file: file, line: 0)))
    }

    mutating func text(_ json: JSON?, _ name: String, _ path: String) -> String {
        guard let value = json?[name] else {
            report(.missingLayoutValue(path + name))
            return ""
        }
        guard let text = value.string else {
            report(.wrongLayoutValue(path + name, expected: .text))
            return ""
        }
        return text
    }

    mutating func number(_ json: JSON?, _ name: String, _ path: String) -> Double {
        guard let number = optionalNumber(json, name, path) else {
            if json?[name] == nil { report(.missingLayoutValue(path + name)) }
            return 0
        }
        return number
    }

    mutating func optionalNumber(_ json: JSON?, _ name: String, _ path: String) -> Double? {
        guard let value = json?[name] else { return nil }
        guard case .number(let text) = value, let number = Double(text) else {
            report(.wrongLayoutValue(path + name, expected: .number))
            return nil
        }
        return number
    }

    mutating func optionalFlag(_ json: JSON, _ name: String, _ path: String) -> Bool? {
        guard let value = json[name] else { return nil }
        guard case .bool(let flag) = value else {
            report(.wrongLayoutValue(path + name, expected: .flag))
            return nil
        }
        return flag
    }
}

extension LayoutReader {
    private mutating func page(_ json: JSON) -> PageSetup {
        PageSetup(
            width: number(json, "width", "page."), height: number(json, "height", "page."),
            top: number(json, "top", "page."), bottom: number(json, "bottom", "page."),
            left: number(json, "left", "page."), right: number(json, "right", "page."),
            header: number(json, "header", "page."), footer: number(json, "footer", "page."))
    }

    private mutating func words(_ json: JSON) -> Words {
        Words(
            rule: text(json, "rule", "words."), recipients: text(json, "recipients", "words."),
            article: text(json, "article", "words."), grades: text(json, "grades", "words."),
            signatureDate: text(json, "signatureDate", "words."),
            tableNumber: text(json, "tableNumber", "words."))
    }

    private mutating func metrics(_ json: JSON) -> Metrics {
        let unitsPerEm = number(json, "unitsPerEm", "metrics.")
        var bold: [Character: Double] = [:]
        for (letter, path) in members(of: json["bold"], at: "metrics.bold") {
            guard letter.count == 1, let character = letter.first else {
                report(.wrongLayoutValue(path, expected: .letter))
                continue
            }
            bold[character] = number(json["bold"], letter, "metrics.bold.")
        }
        return Metrics(unitsPerEm: unitsPerEm, bold: bold)
    }

    /// The names of an object's members, each with its path.
    mutating func members(of json: JSON?, at path: String) -> [(name: String, path: String)] {
        guard case .object(let members) = json ?? .null else {
            report(.missingLayoutValue(path))
            return []
        }
        return members.map { ($0.name, path + "." + $0.name) }
    }
}
