/** The hardened doors for untrusted bytes: text, JSON, YAML, TOML, XML, zip, with their limits, each value with its place in the file. */
@NullMarked
package org.vouchsafe.input;

import org.jspecify.annotations.NullMarked;
