// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import java.util.UUID;

/**
 * One log-in of one account in one browser.
 *
 * @param complete whether the second factor has been given, so that the account may act
 */
record Session(UUID id, Account account, Instant startedAt, Instant seenAt, boolean complete, String browser) {}
