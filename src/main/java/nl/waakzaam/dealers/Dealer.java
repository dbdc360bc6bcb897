// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.time.Instant;

/**
 * A company that deals in second-hand goods (opkoper), approved by a municipality.
 *
 * @param organisation the name of its organisation, to which its accounts and machine clients belong
 * @param companyNumber its number at the company register (KVK-nummer)
 * @param verified whether the company register confirmed the number
 */
public record Dealer(
        DealerId id,
        String organisation,
        String companyNumber,
        String name,
        boolean verified,
        Instant since,
        Contact contact) {}
