#!/bin/sh
echo "not evidence by accident"
