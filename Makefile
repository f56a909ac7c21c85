# make run and make test need Go and nothing prepared. make help lists the rest.
GO ?= go
BIN := bin/innomag
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)

.PHONY: help mutants run build test race lint generate check bench fmt bench-compare web web-check

help: ## list what make can do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ## serve a demo magazine at http://localhost:8080
	$(GO) run -ldflags "-X main.version=$(VERSION)" ./cmd/innomag serve --demo

build: ## a static binary in bin/
	CGO_ENABLED=0 $(GO) build -trimpath -ldflags "-s -w -X main.version=$(VERSION)" -o $(BIN) ./cmd/innomag

test: check ## everything that must hold: generated code, tests under the race detector on a real PostgreSQL
	$(GO) run ./internal/tools/withpg $(GO) test -race -timeout 20m ./...

check: ## generated code is up to date, the code is formatted and vetted
	@$(MAKE) --no-print-directory generate
	@git diff --exit-code -- graph/generated cmd/innomag/testclient || { echo "generated code is not up to date: run make generate and commit it"; exit 1; }
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); [ -z "$$unformatted" ] || { echo "not formatted: $$unformatted"; exit 1; }
	$(GO) vet ./...

generate: ## write anew what is made from schema.graphqls
	$(GO) tool gqlgen generate
	cd cmd/innomag/testdata/clients && $(GO) tool -modfile=../../../../tools/go.mod genqlient genqlient.yaml

web: ## build the single-page app into internal/web/dist, with Node
	cd internal/web/app && npm ci --no-audit --no-fund && npm run codegen && npm run types && npm run build

web-check: web ## the committed app is what its source builds
	@git diff --exit-code --stat -- internal/web/dist internal/web/app || { echo "internal/web/dist is not up to date: run make web and commit it"; exit 1; }

lint: ## gofumpt and golangci-lint, built on first use
	$(GO) build -C tools -o ../bin/ mvdan.cc/gofumpt github.com/golangci/golangci-lint/v2/cmd/golangci-lint
	@unformatted=$$(bin/gofumpt -l $$(git ls-files '*.go' ':!graph/generated' ':!cmd/innomag/testclient')); [ -z "$$unformatted" ] || { echo "gofumpt wants: $$unformatted"; exit 1; }
	bin/golangci-lint run ./...

fmt: ## put the code in gofumpt's form
	$(GO) build -C tools -o ../bin/ mvdan.cc/gofumpt
	bin/gofumpt -w $$(git ls-files '*.go' ':!graph/generated' ':!cmd/innomag/testclient')

mutants: ## take each defence of docs/hardening.md away, and see that its test notices
	$(GO) run ./internal/tools/withpg $(GO) run ./internal/tools/mutants

bench: ## benchmarks, six rounds for benchstat
	$(GO) run ./internal/tools/withpg $(GO) test -run '^$$' -bench . -count 6 ./...

bench-compare: ## the program beside a handler written by hand, PostGraphile and pgbench, on a magazine of a million comments
	$(GO) build -o bin/bench ./internal/bench
	bin/bench -postgraphile -out docs/performance.svg $(BENCH)
