module example.com/portal

go 1.22

require example.com/gauge main
