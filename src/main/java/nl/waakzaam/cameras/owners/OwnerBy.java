// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.owners;

import java.time.Instant;
import nl.waakzaam.notices.MailAddress;

/**
 * Who does something to what an owner registered, and when.
 *
 * @param owner whose cameras they are
 * @param actor as the log names who did it: {@code camera-owner:ID}, {@code camera-colleague:ID} or a job
 * @param origin {@code web} or {@code job}
 * @param person whose data it concerns
 */
public record OwnerBy(OwnerId owner, String actor, String origin, MailAddress person, Instant at) {}
