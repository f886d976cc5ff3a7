import Fields

@testable import DocxTemplate

extension Record {
    /// Data that gives a template everything it wants: two elements for each list.
    init(sampleFor inspection: Inspection) {
        self.init(inspection.fields.map { ($0.name, Value(sampleFor: $0)) })
    }

    fileprivate init(_ members: [(String, Value)]) {
        self.init(Dictionary(members) { first, _ in first })
    }
}

extension Value {
    fileprivate init(sampleFor field: Inspection.Field) {
        let members = Record(
            field.members.filter { $0.name != "." }.map { ($0.name, Value(sampleFor: $0)) })
        switch field.kind {
        case .number: self = .number("1234.5")
        case .flag: self = .flag(true)
        case .date: self = .text("5/6/1970")
        case .paragraphs: self = .list([.text("Đoạn <một> & «hai»"), .text("Đoạn sau\tcột")])
        case .level, .grade, .choice: self = .text(field.choices.first?.code ?? "A")
        case .text: self = .text("Trị <&> \(field.name)")
        case .record: self = .record(members)
        case .picture: self = Picture(png(width: 40, height: 30)).map(Value.picture) ?? .null
        case .list, .section:
            self = members.values.isEmpty ? ["một", "hai"] : [.record(members), .record(members)]
        }
    }
}
