// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.sealing;

import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** Wraps the keys of personal data with a fresh master key; nothing that is in use stops. */
@Command(
        name = "rotate sealing-master",
        description = "Wraps the keys of personal data with a fresh master key, while the product runs.")
final class RotateSealingMasterCommand implements ProductCommand {
    @Override
    public int run(ApplicationContext product) {
        product.getBean(MonthKeys.class).rotateMaster();
        System.out.println("The keys of personal data are wrapped with a fresh master key.");
        return 0;
    }
}
