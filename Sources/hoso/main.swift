import Dossiers
import Glibc
import PartyForms

// libzip asks for the local time of every entry it writes, which means a look at /etc/localtime
// under a global lock. The day is taken first; after that the process knows no time zone.
let today = CalendarDay.local()
let environment = Environment.current
setenv("TZ", "UTC0", 1)
signal(SIGPIPE, SIG_IGN)

let program = Program(today: today, environment: environment)
guard AddressSpace.prepare() else { exit(program.lacksMemory().rawValue) }
let status = await program.run(Array(CommandLine.arguments.dropFirst()))
exit(status.rawValue)
