import Glibc

/// The processors of this machine.
enum ProcessorCount {
    /// How many a run may use: few where there is little room for threads.
    static var usable: Int {
        AddressSpace.isTight ? min(online, AddressSpace.workersWhenTight) : online
    }

    /// How many are online, at least one.
    static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
