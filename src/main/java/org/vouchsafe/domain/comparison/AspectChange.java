package org.vouchsafe.domain.comparison;

import org.jspecify.annotations.Nullable;

/** How a component differs in one aspect; null where one side says nothing of it. */
public record AspectChange(Aspect aspect, @Nullable String before, @Nullable String after) {}
