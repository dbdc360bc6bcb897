// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * A figure of a paper and where it comes from.
 *
 * @param place where in the paper it stands, in words
 * @param value none when it is missing
 * @param missing why there is no value, in words; empty where there is one
 * @param status final or provisional, in words
 * @param referenceDate the day whose state of knowledge the source gave
 * @param definition the version of what is counted
 * @param address where it was retrieved
 */
public record AnnexRow(
        String place,
        String dataset,
        String tableTitle,
        String measure,
        String subject,
        String area,
        String areaName,
        String period,
        OptionalDouble value,
        String unit,
        String missing,
        String status,
        LocalDate referenceDate,
        Instant retrievedAt,
        String definition,
        String address) {}
