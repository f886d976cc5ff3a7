import Glibc

/// The processors of this machine.
enum ProcessorCount {
    /// How many are online, at least one.
    static var usable: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
