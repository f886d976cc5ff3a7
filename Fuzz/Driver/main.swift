import CFuzzer
import FuzzTargets
import Glibc

// fuzz TARGET [libFuzzer's options and folders]

guard CommandLine.argc > 1, let name = CommandLine.arguments.dropFirst().first,
    let chosen = FuzzTarget(rawValue: name)
else {
    print("fuzz \(FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")) [libFuzzer]")
    exit(2)
}

/// libFuzzer's callback can hold nothing.
enum Choice {
    nonisolated(unsafe) static var target = FuzzTarget.xml
}
Choice.target = chosen

var count = CommandLine.argc - 1
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        Choice.target.run(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
    })
