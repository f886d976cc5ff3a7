/// The styleIds of the two table styles.
enum TableStyle {
    static let plain = "BangTrong"
    static let grid = "TableGrid"
}

extension Layout {
    /// The style of a role.
    ///
    /// A layout has one for each that no other can stand in for: it is refused otherwise.
    func style(_ role: StyleRole) -> Style {
        styles[role] ?? role.standIn.map(style) ?? Style(id: "Normal", name: "Normal")
    }

    /// The size of a role's letters in points, its own or that of the style it is based on.
    func size(of role: StyleRole) -> Double {
        let style = style(role)
        if let size = style.size { return size }
        guard let base = style.basedOn, base != role else { return 14 }
        return size(of: base)
    }

    /// Height between the margins in twips.
    func textHeight(_ orientation: Orientation) -> Int {
        let height = orientation == .portrait ? page.height : page.width
        return Twips.millimetres(height) - Twips.millimetres(page.top)
            - Twips.millimetres(page.bottom)
    }

    /// Width between the margins in twips.
    func textWidth(_ orientation: Orientation) -> Int {
        let width = orientation == .portrait ? page.width : page.height
        return Twips.millimetres(width) - Twips.millimetres(page.left)
            - Twips.millimetres(page.right)
    }
}
