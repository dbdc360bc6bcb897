// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a new report begins with; what of its text cannot be read is told on its first page. */
record Beginning(String title, Locale language, @Nullable LocalDate knownOn, String text) {}
