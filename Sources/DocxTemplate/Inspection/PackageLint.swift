import OpenPackage

/// Looks at what a template carries besides its text: what leads outside, what runs, what is signed.
struct PackageLint {
    let file: String
    let package: Package

    /// How much of an address is shown.
    private static let shown = 60

    /// What is found: by part, then what holds for the whole.
    func findings() throws(PackageError) -> [Inspection.Finding] {
        var found: [Inspection.Finding] = []
        for part in [nil] + package.partNames.map(Optional.some) {
            found += try outsideTargets(of: part)
        }
        if package.hasMacros { found.append(Inspection.Finding(.macros, at: location(of: nil))) }
        if try package.isSigned {
            found.append(Inspection.Finding(.signature, at: location(of: nil)))
        }
        return found
    }

    /// Targets outside the package that Word opens by itself; a link waits for a click.
    private func outsideTargets(
        of part: PartName?
    ) throws(PackageError) -> [Inspection.Finding] {
        try package.relationships(of: part).compactMap { relationship in
            let kind = relationship.type.split(separator: "/").last.map(String.init) ?? ""
            guard relationship.isExternal, kind != "hyperlink" else { return nil }
            let address = relationship.target
            let start = String(address.prefix(Self.shown))
            return Inspection.Finding(
                .outsideTarget, [kind, start == address ? address : start + "…"],
                at: location(of: part))
        }
    }

    private func location(of part: PartName?) -> Location {
        Location(
            file: file, part: part.map { String($0.path.dropFirst()) } ?? "", paragraph: 0,
            text: "", tag: 0..<0)
    }
}

extension Package {
    /// The kind of relationship that leads to signatures (ECMA-376 part 2, §13.2.4).
    private static let origin =
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"

    /// Whether somebody signed the package; that the signature holds is another matter.
    var isSigned: Bool {
        get throws(PackageError) {
            try relationships(of: nil).contains { relationship in
                relationship.type == Self.origin
                    && relationship.part(from: nil).map(contains) == true
            }
        }
    }

    /// Whether the package holds a program of its author's.
    var hasMacros: Bool {
        partNames.contains { part in
            contentType(of: part) == "application/vnd.ms-office.vbaProject"
        }
    }
}

extension Template {
    /// Whether somebody signed the template, which no filled document can keep.
    package var isSigned: Bool {
        do throws(PackageError) { return try package.isSigned } catch { return false }
    }

    /// Whether its documents hold macros, so that Word opens them under the name `.docm` alone.
    package var isMacroEnabled: Bool {
        package.contentType(of: main)?.lowercased().contains("macroenabled") == true
    }
}
