// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports;

import java.time.Instant;

/** That there is a version, who made it and how. */
public record VersionLine(int number, String author, Instant madeAt, Version.Act act) {}
