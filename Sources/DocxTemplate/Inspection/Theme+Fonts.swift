extension Theme {
    /// The font of a run's face; nil for a theme's font that the theme does not name.
    func font(of face: StyleSheet.Face) -> String? {
        switch face {
        case .named(let name): name
        case .theme(let name): fonts[name.hasPrefix("major") ? "majorAscii" : "minorAscii"]
        }
    }
}
