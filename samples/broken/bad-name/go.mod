module example.com/portal

go 1.22

require badname v1.0.0
