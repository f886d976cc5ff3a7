extension Season {
    /// What people call a group or a small place: one named by an organisation's code bears the
    /// organisation's name; what has no name is the office's own place, or everybody together.
    func name(of group: CapGroup) -> String {
        if let name = organisation(group.name)?.text("ten") { return name }
        guard group.name.isEmpty else { return group.name }
        return group.isPlace ? office.name ?? "" : "Chung"
    }
}
