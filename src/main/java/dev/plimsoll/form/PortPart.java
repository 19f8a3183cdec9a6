package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.compose.Port;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A container port: where it is published, and on which address.
 *
 * @param target the container port
 * @param protocol {@code tcp} or {@code udp}
 * @param there as it is published; null where it is not
 */
record PortPart(
        ServiceText text,
        Field published,
        Field address,
        int target,
        String protocol,
        @Nullable Port there) implements EditPart {

    /** All addresses of the machine. */
    private static final String EVERYWHERE = "0.0.0.0";

    @Override
    public List<Field> fields() {
        return List.of(published, address);
    }

    @Override
    public String written(Field which) {
        if (which.equals(published)) {
            return there == null || there.published() == null ? "" : there.published();
        }
        return there == null || there.hostIp() == null ? EVERYWHERE : there.hostIp();
    }

    @Override
    public Optional<Written> where(Field which) {
        return text.items("ports").stream().filter(this::isIt).map(Spot::where).findFirst();
    }

    private boolean isIt(Spot item) {
        String number = String.valueOf(target);
        return item.at("target").map(each -> each.text().equals(number)).orElseGet(() -> item.text()
                .replaceFirst("/(tcp|udp)$", "")
                .replaceFirst(".*:", "")
                .equals(number));
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        boolean same = !now.changed(published) && !now.changed(address);
        return same ? List.of() : List.of(new SetPort(text.service(), there, port(now)));
    }

    private @Nullable Port port(Values now) {
        String number = now.of(published);
        if (number.isEmpty() && now.changed(published)) {
            return null;
        }
        String on = now.of(address);
        // what the file says of the address stays as it is written there
        String host =
                now.changed(address) ? (on.equals(EVERYWHERE) ? null : on) : (there == null ? null : there.hostIp());
        return new Port(host, number.isEmpty() ? null : number, target, protocol);
    }
}
