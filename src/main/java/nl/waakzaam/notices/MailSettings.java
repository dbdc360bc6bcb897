// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who sends our mail.
 *
 * @param from the sender's address; needed where there is a server for mail
 * @param name the sender's name
 * @param returned the folder with mail that came back, as {@link ReturnedMail} reads it; empty where nobody puts it there
 */
@ConfigurationProperties("waakzaam.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("Waakzaam") String name,
        @DefaultValue("") String returned) {}
