/** JSON, YAML and TOML read into one tree with places, repeated keys and deviations kept. */
@NullMarked
package org.vouchsafe.input.tree;

import org.jspecify.annotations.NullMarked;
