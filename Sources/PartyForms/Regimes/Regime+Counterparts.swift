extension Regime {
    /// The forms that take the place of another regime's form: of its kind, about the same, for the
    /// same people.
    ///
    /// Letters are no guide: one year's 2A is another year's 2B.
    public func counterparts(of form: RegimeForm) -> [RegimeForm] {
        forms.filter { other in
            other.kind == form.kind && other.scope == form.scope
                && other.when.agrees(with: form.when)
                && (form.subjects.isEmpty || other.subjects.contains(where: form.subjects.contains))
        }
    }
}

extension Regime {
    /// The form of that id, however many zeros its number is written with: "mau-2a", "mau-02a".
    public func anyForm(written name: String) -> RegimeForm? {
        form(name) ?? forms.first { $0.id.plainNumbers == name.plainNumbers }
    }
}

extension String {
    /// Its parts without the zeros that they begin with.
    fileprivate var plainNumbers: [Substring] {
        split(separator: "-").map { $0.drop { $0 == "0" } }
    }
}

extension Condition {
    /// Whether both can hold for somebody.
    fileprivate func agrees(with other: Condition) -> Bool {
        if let post = holdsPost, let theirs = other.holdsPost, post != theirs { return false }
        guard neededComment == other.neededComment else { return false }
        guard let kinds, let theirs = other.kinds else { return true }
        return kinds.contains { theirs.containsWords($0) }
    }
}
