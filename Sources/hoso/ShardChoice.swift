import Dossiers
import VietnameseText

extension Option {
    static let shard = Option(
        "shard", value: "I/N",
        Bilingual(
            "chỉ làm phần I trong N phần; xong các phần thì ghép bằng --resume",
            "make part I of N only; join the parts with --resume"))
}

extension Shard {
    /// The part that the command line names, or the job array that the process is a task of; nil:
    /// the whole dossier.
    ///
    /// Slurm tells a task's number, the first, the step and how many there are; an indexed job of
    /// Kubernetes tells the number from 0 alone, so `HOSO_SHARDS` must tell how many there are.
    init?(_ invocation: Invocation) throws(UsageError) {
        if let written = invocation[.shard] {
            guard let shard = Shard(written) else {
                throw .wrongValue(option: "--shard", expected: "1/8 … 8/8")
            }
            guard shard.count > 1 else { return nil }
            self = shard
            return
        }
        guard let named = try Self.named(by: invocation.session.environment), named.count > 1 else {
            return nil
        }
        self = named
    }

    private static func named(
        by environment: [String: String]
    ) throws(UsageError) -> Shard? {
        func number(_ name: String) -> Int? { environment[name].flatMap { Int($0) } }
        if let task = number("SLURM_ARRAY_TASK_ID") {
            let first = number("SLURM_ARRAY_TASK_MIN") ?? 0
            let step = number("SLURM_ARRAY_TASK_STEP") ?? 1
            let count = number("SLURM_ARRAY_TASK_COUNT") ?? 0
            guard step > 0, (task - first).isMultiple(of: step),
                let shard = Shard((task - first) / step + 1, of: count)
            else { throw .wrongValue(option: "SLURM_ARRAY_TASK_ID", expected: "--array=1-N") }
            return shard
        }
        guard let index = number("JOB_COMPLETION_INDEX") else { return nil }
        guard let count = number("HOSO_SHARDS") else { throw .missingOption("HOSO_SHARDS") }
        guard (1...Shard.limit).contains(count) else {
            throw .wrongValue(option: "HOSO_SHARDS", expected: "1…\(Shard.limit)")
        }
        guard let shard = Shard(index + 1, of: count) else {
            throw .wrongValue(option: "JOB_COMPLETION_INDEX", expected: "0…\(count - 1)")
        }
        return shard
    }
}
