# The two commands of a fresh machine: `make demo` and `make test`.
# Fresh = Debian 12 with git, make and Swift 6.3 on the PATH; the rest is installed with apt.

BUILD_PACKAGES = pkg-config libxml2-dev libzip-dev libdeflate-dev zlib1g-dev libyajl-dev libunistring-dev libpopt-dev \
	libxlsxwriter-dev libssl-dev libqpdf-dev libsqlite3-dev
# For the tests that look at documents as LibreOffice and other readers see them.
TEST_PACKAGES = libreoffice-writer-nogui libreoffice-calc-nogui fonts-croscore fonts-dejavu-core fontconfig \
	poppler-utils python3-docx python3-uno libxml2-utils unzip

HOSO = $(shell swift build --show-bin-path $(RELEASE))/hoso
# Swift's own libraries are linked in: the command starts faster and runs where no Swift is.
RELEASE = -c release --static-swift-stdlib

.PHONY: demo test hostile bench build release lint format docs setup templates readback clean help

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
	swift format lint --strict --recursive Package.swift Sources Tests Examples Benchmarks

## format: put the style right
format:
	swift format --in-place --recursive Package.swift Sources Tests Examples Benchmarks

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
	Tools/hostile.py "$(HOSO)"

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
