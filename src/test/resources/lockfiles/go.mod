module portal.example/shop // the shop

go 1.22.1

toolchain go1.22.4

require (
	code.example/log v1.9.3
	"code.example/Net" v0.20.0
	code.example/yaml/v3 v3.0.1
)

require (
	legacy.example/old v2.1.0+incompatible // indirect
	code.example/sys v0.0.0-20220715151400-c0bba94af5f8 // indirect; only on one system
)

exclude code.example/log v1.9.2

replace code.example/Net => code.example/Net v0.23.0

retract [v1.0.0, v1.0.9] // published by accident
