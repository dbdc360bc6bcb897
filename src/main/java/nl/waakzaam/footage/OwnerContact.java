// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Locale;
import java.util.UUID;
import nl.waakzaam.notices.MailAddress;

/** How the owner of a camera is reached. Nothing of it is kept in a dossier. */
record OwnerContact(UUID owner, MailAddress mail, Locale language) {}
