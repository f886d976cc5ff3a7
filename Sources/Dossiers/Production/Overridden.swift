import PartyForms
import VietnameseText

extension [Finding] {
    /// Those that were let pass, by code, with the reason that was given.
    var overrides: [Manifest.Overridden] {
        var entries: [Manifest.Overridden] = []
        for finding in self {
            guard let reason = finding.overridden else { continue }
            let passed = Manifest.Passed(
                message: finding.message.text(in: .vietnamese), subject: finding.subject,
                location: finding.cells.isEmpty ? "" : finding.location ?? "")
            if let index = entries.firstIndex(where: { $0.code == finding.code }) {
                entries[index].findings.append(passed)
            } else {
                entries.append(
                    Manifest.Overridden(code: finding.code, reason: reason, findings: [passed]))
            }
        }
        return entries
    }
}
