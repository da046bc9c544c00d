//go:build tools

// Package mediaserver pins the livekit-server that Foyer builds where no release archive can be had.
// To move to another version: go get github.com/livekit/livekit-server@vX.Y.Z && go mod tidy,
// then change livekitVersion in scripts/launch/livekit-version.mjs.
package mediaserver

import _ "github.com/livekit/livekit-server/cmd/server"
