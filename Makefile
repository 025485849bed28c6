# Tocsin: build, test, scan. `make` alone says what there is.

SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE = .build/release/tocsin
SOURCES = Sources Tests Plugins Package.swift
PACKAGES = libicu-dev libsimdjson-dev libcsv-dev unicode-data bzip2
SUDO = $(if $(filter 0,$(shell id -u)),,sudo)
# The Swift run-time libraries go into the binary; ICU, simdjson and libcsv stay shared. Exclusive access is checked in
# tests only: the checks cost a tenth of the time.
RELEASE_FLAGS = -c release --product tocsin --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked

INPUT ?=
SAMPLE = Corpus/en/pairs.jsonl

.PHONY: help deps build scan test lint format install clean

help: ## Say what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

deps: ## Install the system packages that are missing (Debian, Ubuntu)
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

build: deps ## Build the release binary, .build/release/tocsin
	$(SWIFT) build $(RELEASE_FLAGS)

scan: build ## Scan INPUT (files), or a sample of Corpus/, and show what is flagged
	@$(RELEASE) scan --output-format text --only flagged $(if $(INPUT),$(INPUT),$(SAMPLE))

test: deps lint ## Run all tests, and the lint before them
	$(SWIFT) test --disable-xctest

lint: ## Check the format of every source file
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## Format every source file in place
	$(SWIFT) format --in-place --recursive $(SOURCES)

install: build ## Copy the release binary to PREFIX/bin (default /usr/local)
	install -D -m 0755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/tocsin

clean: ## Remove everything that was built
	$(SWIFT) package clean
