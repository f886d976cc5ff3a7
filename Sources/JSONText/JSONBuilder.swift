import CYajl
import VietnameseText

/// Puts a value together from yajl's events.
final class JSONBuilder {
    /// What stopped the reading; nil for what yajl itself finds.
    private(set) var problem: JSONError.Problem?
    private(set) var result: JSON?
    private var open: [Frame] = []
    private let limits: JSONLimits
    private let taking: JSON.ElementTaker?

    /// An array or object that is not closed yet.
    private struct Frame {
        var isObject: Bool
        var elements: [JSON] = []
        var members: [JSON.Member] = []
        var name = ""
        /// The names of an object that has many.
        private var names: Set<String> = []

        init(isObject: Bool) { self.isObject = isObject }

        /// Takes the name of the next member; false if the object has it already.
        mutating func take(_ name: String) -> Bool {
            self.name = name
            guard members.count >= 16 else { return !members.contains { $0.name == name } }
            if names.isEmpty { names = Set(members.map(\.name)) }
            return names.insert(name).inserted
        }
    }

    init(limits: JSONLimits, taking: JSON.ElementTaker?) {
        self.limits = limits
        self.taking = taking
    }

    func add(_ value: JSON) {
        guard !open.isEmpty else {
            result = value
            return
        }
        let last = open.count - 1
        if last == 1, !open[1].isObject, open[0].isObject, let taking,
            taking(open[0].name, value)
        {
            return
        }
        if open[last].isObject {
            open[last].members.append(JSON.Member(open[last].name, value))
        } else {
            open[last].elements.append(value)
        }
    }

    func begin(isObject: Bool) -> Bool {
        guard open.count < limits.depth else {
            problem = .tooDeep(limit: limits.depth)
            return false
        }
        open.append(Frame(isObject: isObject))
        return true
    }

    func end() {
        guard let frame = open.popLast() else { return }
        add(frame.isObject ? .object(frame.members) : .array(frame.elements))
    }

    func name(_ name: String) -> Bool {
        guard let last = open.indices.last, open[last].take(name) else {
            problem = .duplicateName(name)
            return false
        }
        return true
    }

    /// yajl's events; a number comes as its text, so that nothing of it is lost.
    static var callbacks: yajl_callbacks {
        var callbacks = yajl_callbacks()
        callbacks.yajl_null = { builder(at: $0) { $0.add(.null) } }
        callbacks.yajl_boolean = { context, value in
            builder(at: context) { $0.add(.bool(value != 0)) }
        }
        callbacks.yajl_number = { context, start, count in
            let digits = UnsafeRawBufferPointer(start: start, count: count)
            return builder(at: context) {
                $0.add(.number(String(decoding: digits, as: UTF8.self)))
            }
        }
        callbacks.yajl_string = { context, start, count in
            builder(at: context) { $0.add(.string(composed(start, count))) }
        }
        callbacks.yajl_start_map = { builder(at: $0) { $0.begin(isObject: true) } }
        callbacks.yajl_map_key = { context, start, count in
            builder(at: context) { $0.name(composed(start, count)) }
        }
        callbacks.yajl_end_map = { builder(at: $0) { $0.end() } }
        callbacks.yajl_start_array = { builder(at: $0) { $0.begin(isObject: false) } }
        callbacks.yajl_end_array = { builder(at: $0) { $0.end() } }
        return callbacks
    }
}

/// Runs one event; 0 stops yajl.
private func builder(
    at context: UnsafeMutableRawPointer?, _ event: (JSONBuilder) -> Bool
) -> Int32 {
    guard let context else { return 0 }
    return event(Unmanaged<JSONBuilder>.fromOpaque(context).takeUnretainedValue()) ? 1 : 0
}

private func builder(
    at context: UnsafeMutableRawPointer?, _ event: (JSONBuilder) -> Void
) -> Int32 {
    builder(at: context) { builder in
        event(builder)
        return true
    }
}

private func composed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    return VietnameseText.composed(text)
}
