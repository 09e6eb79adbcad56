module example.com/portal

go 1.22

borrow example.com/gauge v1.0.0
