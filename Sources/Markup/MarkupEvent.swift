/// What a document tells while it is read, in its order.
public enum MarkupEvent: Hashable, Sendable {
    /// A start tag: the element without its children.
    case start(Element)
    /// The text between two other events, whole.
    case text(String)
    case comment(String)
    case processingInstruction(target: String, data: String)
    /// The end of the innermost element that is open.
    case end
}

extension Element {
    /// Reads a document without keeping it.
    ///
    /// - Parameters:
    ///   - pieces: the document.
    ///   - take: told what is read; comments and processing instructions outside the root are left
    ///     out. It is told of a document that is not well formed up to its first error.
    package static func read(
        _ pieces: Pieces, limits: MarkupLimits = .standard, _ take: (MarkupEvent) -> Void
    ) throws(MarkupError) {
        let parser = try Parser()
        let result: Result<Void, MarkupError> = withoutActuallyEscaping(pieces) { pieces in
            withoutActuallyEscaping(take) { take in
                do throws(MarkupError) {
                    let input = try Input(pieces, limits: limits)
                    return .success(try parser.read(input, reportingTo: EventReader(take)))
                } catch { return .failure(error) }
            }
        }
        try result.get()
    }

    /// Reads a document without keeping it.
    ///
    /// - Parameter take: told what is read, as of one that comes in pieces.
    public static func read(
        _ bytes: [UInt8], limits: MarkupLimits = .standard, _ take: (MarkupEvent) -> Void
    ) throws(MarkupError) {
        try read(once(bytes), limits: limits, take)
    }

    /// Reads a document and returns its root element.
    public init(
        parsing bytes: [UInt8], limits: MarkupLimits = .standard
    ) throws(MarkupError) {
        var builder = ElementBuilder()
        try Self.read(bytes, limits: limits) { builder.take($0) }
        guard let root = builder.root else { throw .outOfMemory }
        self = root
    }
}

/// Puts an element together from what is read.
public struct ElementBuilder {
    /// The root, once it is whole.
    public private(set) var root: Element?
    /// The elements whose end was not met yet, innermost last.
    private var open: [Element] = []

    /// Begins with nothing.
    public init() {}

    /// Adds what comes next.
    public mutating func take(_ event: MarkupEvent) {
        switch event {
        case .start(let element): open.append(element)
        case .text(let text): add(.text(text))
        case .comment(let text): add(.comment(text))
        case .processingInstruction(let target, let data):
            add(.processingInstruction(target: target, data: data))
        case .end:
            guard let element = open.popLast() else { return }
            if open.isEmpty { root = element } else { add(.element(element)) }
        }
    }

    private mutating func add(_ node: Node) {
        guard !open.isEmpty else { return }
        open[open.count - 1].children.append(node)
    }
}
