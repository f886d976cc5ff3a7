/// A form as its source says it: what stands on the paper, in the order of printing.
///
/// A form that extends another is resolved when it is read, so that its blocks are always the
/// whole form.
public struct FormSource: Hashable, Sendable {
    /// The form's name in its regime, `mau-2a`.
    public var id: String
    /// The code that is printed: "Mẫu 2A".
    public var code: String
    /// What the form is for, one of a closed list: `self-review` or `re-rating`, say.
    public var kind: String
    /// Where the words of the form come from.
    public var origin: Origin
    /// Whom a paper of this form is about: a member, a collective, an organisation.
    public var subject: String
    /// The form that this one changes, as `regime/form`.
    public var extends: String?
    /// The layout that the form asks for, if it does.
    public var layout: String?
    /// The number of the source, counted up when its words change.
    public var version: String
    /// How the sheet lies.
    public var orientation: Orientation
    package var blocks: [Block]

    /// Reads a form source.
    ///
    /// - Parameter base: the bytes of the `form.xml` of a `regime/form`; nil when there is none.
    public init(
        parsing bytes: [UInt8], named file: String,
        base: (String) -> [UInt8]? = { _ in nil }
    ) throws(TypesettingError) {
        var reader = FormReader(file: file)
        self = try reader.form(bytes, base: base, chain: [])
    }

    init(id: String, code: String, kind: String, origin: Origin, subject: String) {
        self.id = id
        self.code = code
        self.kind = kind
        self.origin = origin
        self.subject = subject
        extends = nil
        layout = nil
        version = "1"
        orientation = .portrait
        blocks = []
    }
}

extension FormSource {
    /// The text of the form's title, tags and emphasis left out of account; its code without one.
    public var title: String {
        for block in blocks.flattened {
            guard case .text(.title, let text) = block.content else { continue }
            return text.plain
        }
        return code
    }

    /// The blocks whose origin is not the form's own: their id (or kind of block) and origin.
    public var exceptions: [(place: String, origin: Origin)] {
        blocks.flattened.compactMap { block in
            guard let own = block.origin, own != origin else { return nil }
            return (block.id ?? "dòng \(block.place.line)", own)
        }
    }
}

/// Where the words of a form come from.
public enum Origin: String, Hashable, Sendable, CaseIterable {
    case official, copy, reconstructed
}

/// How the sheet lies.
public enum Orientation: String, Hashable, Sendable, CaseIterable {
    case portrait, landscape
}
