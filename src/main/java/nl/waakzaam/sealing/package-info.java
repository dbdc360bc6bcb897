// SPDX-License-Identifier: EUPL-1.2
/**
 * Personal data as they lie in the database: encrypted, each record by a key of its own that a key of its last month
 * wraps. When the month is over its key is destroyed, and no copy of the database can be read any more (art. 5 lid 1
 * onder e and art. 32 AVG; BIO2 8.24). What has no last month known beforehand is closed with the key of this month, and
 * anew each month.
 */
@ApplicationModule(allowedDependencies = {"accountability", "platform", "site"})
@NullMarked
package nl.waakzaam.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
