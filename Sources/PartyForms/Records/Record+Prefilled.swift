public import DocxTemplate
public import Fields

extension Record {
    /// What the office knows beforehand: what a blank form made for somebody has in its head.
    public func prefilled(by fields: FieldDictionary) -> Record {
        let paths = Set(fields.fields.filter(\.isPrefilled).map(\.path))
        return keeping(paths, under: "")
    }

    private func keeping(_ paths: Set<String>, under prefix: String) -> Record {
        var kept = Record()
        for (name, value) in values {
            let path = prefix + name
            if paths.contains(path) {
                kept[name] = value
            } else if case .record(let inner) = value {
                let part = inner.keeping(paths, under: path + ".")
                if !part.values.isEmpty { kept[name] = .record(part) }
            }
        }
        return kept
    }
}
