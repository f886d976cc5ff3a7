/// Measures the engine; `Benchmarks/run.py` runs it and puts the figures together.
///
///     Benchmarks documents TEMPLATE DATA FOLDER COUNT ROUNDS
///     Benchmarks memory TEMPLATE DATA COUNT WORKERS
///     Benchmarks rows TEMPLATE COUNT
///     Benchmarks sheet BOOK
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "documents" where arguments.count == 6:
    try Interleaved(
        Material(template: arguments[1], data: arguments[2]), folder: arguments[3],
        count: Int(arguments[4]) ?? 1000, rounds: Int(arguments[5]) ?? 5
    ).run()
case "memory" where arguments.count == 5:
    try InMemory(Material(template: arguments[1], data: arguments[2])).run(
        count: Int(arguments[3]) ?? 1000, workers: Int(arguments[4]) ?? 1)
case "rows" where arguments.count == 3:
    try BigTable(Material(template: arguments[1])).run(rows: Int(arguments[2]) ?? 5000)
case "sheet" where arguments.count == 2: try WideSheet.run(path: arguments[1])
default:
    print("Benchmarks documents|memory|rows|sheet …")
}
