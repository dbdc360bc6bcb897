// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Locale;
import nl.waakzaam.notices.MailAddress;

/** How the owner of a camera is written to. Nothing of it is kept in a dossier. */
record ReachedOwner(MailAddress mail, Locale language) {}
