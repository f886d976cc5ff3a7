extension Template {
    /// Every name that the tags read, of whatever record: what a record need not have beyond these
    /// is never printed.
    package var names: Set<String> {
        var names: Set<String> = []
        for use in surveys.lazy.flatMap(\.uses) {
            names.formUnion(use.names)
            names.formUnion(use.path.split(separator: ".").map(String.init))
        }
        return names
    }
}
