// Writes a small Trivy database: trivy-db ADVISORIES.json CACHE_DIR [BUILT]
//
// CACHE_DIR is what Trivy calls --cache-dir. BUILT (RFC 3339, default now) becomes the database's date.
// Advisories of a distribution are kept under its release and the source package, as Trivy looks them up.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/aquasecurity/trivy-db/pkg/db"
	"github.com/aquasecurity/trivy-db/pkg/metadata"
	"github.com/aquasecurity/trivy-db/pkg/types"
	"go.etcd.io/bbolt"
)

type advisory struct {
	ID       string   `json:"id"`
	Release  string   `json:"release"`  // "debian 12"
	Registry string   `json:"registry"` // "npm", in place of a release
	Package  string   `json:"package"`
	Fixed    string   `json:"fixed"`
	Status   string   `json:"status"` // for what has no fixed version
	Affected []string `json:"affected"`
	Severity string   `json:"severity"`
	Vendor   string   `json:"vendor"` // the distribution's own severity
	Title    string   `json:"title"`
}

func severity(word string) types.Severity {
	level, err := types.NewSeverity(strings.ToUpper(word))
	if err != nil {
		return types.SeverityUnknown
	}
	return level
}

func (a advisory) details() types.Vulnerability {
	ratings := types.VendorSeverity{}
	if a.Severity != "" {
		ratings["nvd"] = severity(a.Severity)
	}
	if a.Vendor != "" {
		ratings["debian"] = severity(a.Vendor)
	}
	return types.Vulnerability{Title: a.Title, Severity: severity(a.Severity).String(), VendorSeverity: ratings}
}

// The bucket and the entry. The entry is handed on by pointer: its MarshalJSON has a pointer receiver.
func (a advisory) entry() (string, types.DataSource, *types.Advisory) {
	if a.Registry != "" {
		name := "GitHub Security Advisory " + strings.ToUpper(a.Registry[:1]) + a.Registry[1:]
		entry := types.Advisory{VulnerableVersions: a.Affected, PatchedVersions: []string{a.Fixed}}
		return a.Registry + "::" + name, types.DataSource{ID: "ghsa", Name: name}, &entry
	}
	entry := types.Advisory{FixedVersion: a.Fixed}
	if a.Fixed == "" {
		entry.Status = types.NewStatus(a.Status)
	}
	if a.Vendor != "" {
		entry.Severity = severity(a.Vendor)
	}
	family, _, _ := strings.Cut(a.Release, " ")
	return a.Release, types.DataSource{ID: types.SourceID(family), Name: family}, &entry
}

func put(config db.Config, tx *bbolt.Tx, a advisory) error {
	bucket, source, entry := a.entry()
	if err := config.PutDataSource(tx, bucket, source); err != nil {
		return err
	}
	if err := config.PutAdvisory(tx, []string{bucket, a.Package}, a.ID, entry); err != nil {
		return err
	}
	return config.PutVulnerability(tx, a.ID, a.details())
}

func write(advisories []advisory, directory string, built time.Time) error {
	if err := db.Init(directory); err != nil {
		return err
	}
	defer db.Close()
	config := db.Config{}
	err := config.BatchUpdate(func(tx *bbolt.Tx) error {
		for _, a := range advisories {
			if err := put(config, tx, a); err != nil {
				return fmt.Errorf("%s: %w", a.ID, err)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return metadata.NewClient(directory).Update(metadata.Metadata{
		Version: db.SchemaVersion, UpdatedAt: built, NextUpdate: built.Add(24 * time.Hour), DownloadedAt: built,
	})
}

func run(arguments []string) error {
	if len(arguments) < 2 {
		return fmt.Errorf("usage: trivy-db ADVISORIES.json CACHE_DIR [BUILT]")
	}
	built := time.Now().UTC()
	if len(arguments) > 2 {
		at, err := time.Parse(time.RFC3339, arguments[2])
		if err != nil {
			return err
		}
		built = at
	}
	text, err := os.ReadFile(arguments[0])
	if err != nil {
		return err
	}
	var advisories []advisory
	if err := json.Unmarshal(text, &advisories); err != nil {
		return err
	}
	directory := filepath.Join(arguments[1], "db")
	if err := os.RemoveAll(directory); err != nil {
		return err
	}
	return write(advisories, directory, built)
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
