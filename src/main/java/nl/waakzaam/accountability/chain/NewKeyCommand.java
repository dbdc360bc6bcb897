// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** Signs from now on with a new key; what the old one signed stays verifiable. */
@Command(name = "log new-key", description = "Takes a new key into use for the heads of the processing log.")
final class NewKeyCommand implements ProductCommand {
    @Override
    public int run(ApplicationContext product) {
        System.out.println("New key: " + product.getBean(HeadKeys.class).renew());
        return 0;
    }
}
