public import DocxTemplate

extension FormReturn {
    /// Every value of the form as its data, of the same shape as the data it is filled from.
    ///
    /// - Parameter known: what the form was printed from: an answer that nobody changed is taken
    ///   from there, as it was before it was printed.
    public func values(known: Record? = nil) -> Record {
        var tree = ValueTree()
        for answer in answers {
            let own = answer.isChanged ? nil : known?.value(at: answer.path)
            guard let value = own ?? answer.returned.value(of: answer.field) else { continue }
            tree.add(value, at: answer.path.steps[...], printing: answer.printing)
        }
        return tree.record
    }
}

extension Record {
    /// The value of a path; the rows of lists are numbered from 1.
    public func value(at path: FieldPath) -> Value? {
        var value = Value.record(self)
        for step in path.steps {
            switch value {
            case .record(let record):
                guard let next = record[step] else { return nil }
                value = next
            case .list, .rows:
                guard let elements = value.elements, let number = Int(step),
                    elements.indices.contains(number - 1)
                else { return nil }
                value = elements[number - 1]
            case .null, .text, .number, .flag, .rich, .picture, .document: return nil
            }
        }
        return value
    }
}

/// Values put together by their paths.
private struct ValueTree {
    private var values: [String: Value] = [:]
    private var members: [String: ValueTree] = [:]
    /// The rows of a list, by printing and number.
    private var rows: [Int: ValueTree] = [:]

    mutating func add(_ value: Value, at steps: ArraySlice<String>, printing: Int) {
        guard let step = steps.first else { return }
        let rest = steps.dropFirst()
        if let number = Int(step) {
            rows[printing * 10_000 + number, default: ValueTree()]
                .add(value, at: rest, printing: printing)
        } else if rest.isEmpty {
            values[step] = value
        } else {
            members[step, default: ValueTree()].add(value, at: rest, printing: printing)
        }
    }

    var record: Record {
        Record(values.merging(members.mapValues(\.value)) { value, _ in value })
    }

    private var value: Value {
        guard !rows.isEmpty else { return .record(record) }
        return .list(rows.sorted { $0.key < $1.key }.map { .record($0.value.record) })
    }
}
