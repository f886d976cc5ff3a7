import CPopt
import Glibc
import VietnameseText

/// What a command line says once its options are told apart.
struct CommandLineOptions: Hashable, Sendable {
    /// The values of each option by its long name, in the order given; a flag's value is empty.
    var values: [String: [String]] = [:]
    /// What is not an option, in the order given.
    var operands: [String] = []

    /// Reads the arguments that follow a program's or a command's name.
    ///
    /// - Parameter stopsAtOperand: whether the first operand ends the options, so that what follows
    ///   it is left for a command's own table.
    init(
        parsing arguments: [String], options: [Option], stopsAtOperand: Bool = false
    ) throws(UsageError) {
        let context = OptionContext(arguments, options, stopsAtOperand: stopsAtOperand)
        while let (option, value) = try context.next() {
            values[option.name, default: []].append(value)
        }
        operands = context.operands
    }
}

/// Owner of one popt context, its option table and the C strings that both point to.
private struct OptionContext: ~Copyable {
    private let options: [Option]
    private let context: poptContext?
    private let table: UnsafeMutablePointer<OptionRow>
    private let arguments: UnsafeMutablePointer<UnsafePointer<CChar>?>
    private let strings: [UnsafeMutablePointer<CChar>]

    deinit {
        poptFreeContext(context)
        table.deallocate()
        arguments.deallocate()
        strings.forEach { free($0) }
    }

    init(_ words: [String], _ options: [Option], stopsAtOperand: Bool) {
        var strings: [UnsafeMutablePointer<CChar>] = []
        func kept(_ text: String) -> UnsafePointer<CChar>? {
            guard let copy = strdup(text) else { return nil }
            strings.append(copy)
            return UnsafePointer(copy)
        }
        let all = ["hoso"] + words
        arguments = .allocate(capacity: all.count + 1)
        for (index, word) in all.enumerated() {
            (arguments + index).initialize(to: kept(word))
        }
        (arguments + all.count).initialize(to: nil)
        table = .allocate(capacity: options.count + 1)
        for (index, option) in options.enumerated() {
            (table + index).initialize(to: option.row(named: kept(option.name), at: index))
        }
        (table + options.count).initialize(to: OptionRow())
        context = poptGetContext(
            "hoso", Int32(all.count), arguments, table,
            stopsAtOperand ? UInt32(POPT_CONTEXT_POSIXMEHARDER) : 0)
        self.options = options
        self.strings = strings
    }

    /// The next option and its value, or nil after the last.
    func next() throws(UsageError) -> (Option, String)? {
        let code = poptGetNextOpt(context)
        guard code != -1 else { return nil }
        guard code > 0 else { throw error(code) }
        let value = poptGetOptArg(context)
        defer { free(value) }
        return (options[Int(code) - 1], value.map { String(cString: $0) } ?? "")
    }

    /// What is left after the options.
    var operands: [String] {
        var operands: [String] = []
        while let operand = poptGetArg(context) { operands.append(String(cString: operand)) }
        return operands
    }

    private func error(_ code: Int32) -> UsageError {
        let written =
            poptBadOption(context, UInt32(POPT_BADOPTION_NOALIAS))
            .map { String(cString: $0) } ?? ""
        let name = String(written.prefix { $0 != "=" })
        switch code {
        case POPT_ERROR_NOARG: return .missingValue(name)
        case POPT_ERROR_UNWANTEDARG: return .unwantedValue(name)
        default:
            let names = options.map { "--" + $0.name }
            return .unknownOption(name, nearest: VietnameseText.nearest(to: name, among: names))
        }
    }
}

extension Option {
    /// The option as a row of popt's table; popt reports it by its place, counted from 1.
    fileprivate func row(named name: UnsafePointer<CChar>?, at index: Int) -> OptionRow {
        OptionRow(
            longName: name, shortName: letter.map { CChar(bitPattern: $0) } ?? 0,
            argInfo: value == nil ? POPT_ARG_NONE : POPT_ARG_STRING,
            arg: nil, val: Int32(index) + 1, descrip: nil, argDescrip: nil)
    }
}
