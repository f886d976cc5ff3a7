# The two commands of a fresh machine: `make demo` and `make test`.
# Fresh = Debian 12 with git, make and Swift 6.3 on the PATH; the rest is installed with apt.

BUILD_PACKAGES = pkg-config libxml2-dev libzip-dev libdeflate-dev libisal-dev zlib1g-dev libyajl-dev libunistring-dev \
	libpopt-dev libxlsxwriter-dev libssl-dev libqpdf-dev libsqlite3-dev
# For the tests that look at documents as LibreOffice and other readers see them.
TEST_PACKAGES = libreoffice-writer-nogui libreoffice-calc-nogui fonts-croscore fonts-dejavu-core fontconfig \
	poppler-utils python3-docx python3-uno libxml2-utils unzip

HOSO = $(shell swift build --show-bin-path $(RELEASE))/hoso
# Swift's own libraries are linked in: the command starts faster and runs where no Swift is.
# No library is looked for beside the binary: one that somebody put there would be loaded.
RELEASE = -c release --static-swift-stdlib --disable-local-rpath

.PHONY: demo test bench build release lint format docs setup templates readback hostile faults schemas growth linear reliability fuzz sanitize sanitize-all clean help

## demo: build, make the sample commune's workbook and its dossier, show what is in it
demo: release
	@Tools/demo.sh "$(HOSO)"

## test: install what is missing and run all tests
test: setup-build setup-test
	swift build --build-tests
	swift test --parallel

## bench: speed and memory, beside other engines and beside a loop that only writes
bench: setup-build
	swift build $(RELEASE) --product hoso
	swift build $(RELEASE) --product Benchmarks
	@Benchmarks/peers.sh .build/peers
	.build/peers/bin/python Benchmarks/run.py "$(dir $(HOSO))" .build/bench.json --plot docs/toc-do.svg

## build: the debug build
build: setup-build
	swift build

## release: the optimised command
release: setup-build
	swift build $(RELEASE) --product hoso

## lint: the style, strictly
lint:
	swift format lint --strict --recursive Package.swift Sources Tests Fuzz Examples Benchmarks

## format: put the style right
format:
	swift format --in-place --recursive Package.swift Sources Tests Fuzz Examples Benchmarks

## docs: the library's manual, from its doc comments and articles; a wrong link is an error
docs: setup-build
	@Tools/docs.sh

## templates: build every form.docx again from its source
templates: build
	Tools/templates.sh "$$(swift build --show-bin-path)/hoso"

## readback: fill in every form in Word's way and in LibreOffice, count what is read back
readback: setup-build setup-test
	swift build --build-tests
	READBACK=1 swift test --skip-build --filter ReadBackTable

## hostile: every file made to do harm, and every real one, through every command that reads it
hostile: release
	@mkdir -p .build
	Tools/hostile.py "$(HOSO)" > .build/hostile.txt; status=$$?; tail -20 .build/hostile.txt; exit $$status

## faults: let every call of a dossier run fail in its turn, I/O (strace), memory and clock (Tools/preload.c), and kill it at each
faults: release
	@Tools/setup.sh strace
	clang -O1 -Wall -Wextra -Wno-unused-parameter -Werror -shared -fPIC -o .build/preload.so Tools/preload.c
	python3 -B Tools/faults.py "$(HOSO)" Templates --preload .build/preload.so --json .build/faults.json $(FAULTS)

## schemas: hold all papers of the sample commune against ECMA-376's schemas, which lie in SCHEMAS
SCHEMAS = ../shared/xsd
schemas: release setup-test
	@mkdir -p .build
	/usr/bin/python3 -B Tools/schemas.py "$(HOSO)" Templates "$(SCHEMAS)" --json .build/schemas.json

## growth: what is left in memory after ten thousand documents and a thousand of everything that is read
growth: build
	@form=$$(ls Templates/*/*/form.docx | head -1); GLIBC_TUNABLES=glibc.malloc.tcache_count=0 \
		"$$(swift build --show-bin-path)/Growth" "$$form" | tee .build/growth.txt

## linear: what n, 2n and 4n rows, tags, parts and so on take, for every reader
linear: release
	@mkdir -p .build
	python3 -B Tools/linear.py "$(HOSO)" Templates --json .build/linear.json

## reliability: write docs/reliability.md from what those targets found last
reliability:
	python3 -B Tools/reliability.py .build Fuzz/hours.json Tools/reliability.json docs/reliability.md

## fuzz: feed every reader with random bytes for TIME seconds each (libFuzzer, address sanitizer)
TIME = 60
fuzz: setup-build
	HOSO_FUZZ=1 swift build -c release --product fuzz --sanitize=address -Xswiftc -sanitize=fuzzer \
		-Xswiftc -use-ld=lld --scratch-path .build/fuzzing
	@Tools/fuzz.sh .build/fuzzing/release/fuzz $(TIME) $(TARGETS)

## sanitize: the tests of what touches C libraries, memory and threads, under the thread sanitizer, and under those for addresses (with leaks) and undefined behaviour
# Left out: what reads whole regimes or compiles thousands of templates, which takes hours unoptimised under a sanitizer: `make sanitize-all` runs it.
# Swift checks its own arithmetic, casts and bounds in every build and has no undefined-behaviour sanitizer on Linux: that one is for C, which traps then.
SANITIZED = MarkupTests|OpenPackageTests|SpliceTests|JSONTextTests|PDFPagesTests|RegressionTests|AtomicFileTests|DossierFolderTests|FileArchiveTests|PackedDigestTests|ManifestTests|KeptFileTests|FileReadingTests|StandingPathTests|PackageDamageTests|ReceivedListTests|ReturnedFileTests|RowAppendingTests|InertTextTests|CSVTests|WorkbookWriterTests|ProductionTests|DocxTemplateTests.(Concurrency|BlankMode|Section|Series|NestedScope|ValueRows|Partial|Note|Link|Picture|Identity|PlainField)Tests
SANITIZERS = thread address,undefined
SANITIZE = sed 's/thread\|address/--sanitize=&/; s/undefined/-Xcc -fsanitize=& -Xcc -fsanitize-trap=&/; s/,/ /'
LEAKS = LSAN_OPTIONS=suppressions=$(CURDIR)/Tools/sanitizers/leak.txt:print_suppressions=0
ALARMS = ERROR: (Address|Leak)Sanitizer|WARNING: ThreadSanitizer|runtime error:
# $(call sanitized,LOG,ENVIRONMENT,OPTIONS of swift test), for each of $(SANITIZERS) as $$kind. The thread sanitizer is told
# what Swift's Mutex does.
define sanitized
	@mkdir -p .build; clang -O1 -Wall -Wextra -Werror -shared -fPIC -o .build/mutex.so Tools/sanitizers/mutex.c
	@for kind in $(SANITIZERS); do \
		if [ $$kind = thread ]; then preload=$(CURDIR)/.build/mutex.so; else preload=; fi; \
		LD_PRELOAD=$$preload $(2) SWIFT_BACKTRACE=enable=no swift test $$(echo $$kind | $(SANITIZE)) $(3) \
			> .build/$(1)-$$kind.txt 2>&1; status=$$?; tail -3 .build/$(1)-$$kind.txt; \
		! grep -E '$(ALARMS)' .build/$(1)-$$kind.txt && [ $$status = 0 ] || exit 1; \
	done
endef
sanitize: setup-build setup-test
	$(call sanitized,sanitize,$(LEAKS),--scratch-path .build/$$kind --filter '$(SANITIZED)')

## sanitize-all: every test, optimised, under the sanitizers for threads and for addresses (with leaks)
# Left out: what gives a program little memory or puts its own calls before the C library's, which a sanitizer needs for itself.
UNSANITIZED = StarvedRunTests|HostileFileTests
sanitize-all: SANITIZERS = thread address
sanitize-all: setup-build setup-test
	$(call sanitized,sanitize-all,$(LEAKS) ASAN_OPTIONS=suppressions=$(CURDIR)/Tools/sanitizers/address.txt,-c release -Xswiftc -enable-testing --scratch-path .build/all-$$kind --parallel --skip '$(UNSANITIZED)')

## setup: make `git diff` show what changed in a .docx
setup:
	git config diff.docx.textconv "$(CURDIR)/Tools/docx-text.sh"
	@echo "git diff: .docx"

.PHONY: setup-build setup-test
setup-build:
	@Tools/setup.sh $(BUILD_PACKAGES)

setup-test:
	@Tools/setup.sh $(TEST_PACKAGES)

## clean: remove what was built
clean:
	rm -rf .build HO_SO_*

help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)
