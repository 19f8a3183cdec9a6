package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.PortText;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceText.Spot;
import dev.plimsoll.form.Validation.Invalid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A container port: where it is published, and on which address. A variable may have both in one, as in {@code 127.0.0.1:8080}.
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
        return host().orElse(EVERYWHERE);
    }

    /** The address that it is on now. */
    private Optional<String> host() {
        return there == null || there.hostIp() != null
                ? Optional.ofNullable(there).map(Port::hostIp)
                : held(there.published()).map(PortText::address);
    }

    private Optional<PortText> held(@Nullable String number) {
        return number == null || number.indexOf('$') < 0
                ? Optional.empty()
                : PortText.held(
                        number, spot().map(Spot::file).map(text::environment).orElseGet(text::environment));
    }

    @Override
    public Optional<Written> where(Field which) {
        return spot().map(Spot::where);
    }

    private Optional<Spot> spot() {
        return text.items("ports").stream().filter(this::isIt).findFirst();
    }

    private boolean isIt(Spot item) {
        PortText port =
                PortText.of(item.at("target").map(Spot::text).orElseGet(item::text), text.environment(item.file()));
        String by = item.at("protocol").map(Spot::text).orElseGet(port::protocol);
        return port.target().equals(String.valueOf(target)) && by.equals(protocol);
    }

    @Override
    public List<String> notes(Field which) {
        Optional<PortText> both = there == null || there.hostIp() != null ? Optional.empty() : held(there.published());
        return both
                .map(
                        each -> "The variable has the address " + each.address()
                                + " and the port in one; what is changed here is written in its place, with the other of the two.")
                .stream()
                .toList();
    }

    @Override
    public Validation check(Field which, Values now) {
        String number = now.of(published);
        String on = now.of(address);
        boolean asked = which.equals(published) && now.changed(published);
        return held(asked ? number : null)
                .map(PortText::address)
                .filter(each -> !each.equals(on))
                .<Validation>map(each -> new Invalid(number + " has the address " + each
                        + " as well, and the port is on " + on + ": set the address to " + each
                        + " too, or take a variable that has a port alone."))
                .orElse(Rules.VALID);
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
        Optional<PortText> both = held(number);
        if (both.isEmpty()) {
            return new Port(host(now), number.isEmpty() ? null : number, target, protocol);
        }
        boolean fits = now.of(address).equals(both.get().address());
        return fits
                ? new Port(null, number, target, protocol)
                : new Port(host(now), both.get().published(), target, protocol);
    }

    /** What the file says of the address stays as it is written there. */
    private @Nullable String host(Values now) {
        String on = now.of(address);
        String plain = on.equals(EVERYWHERE) ? null : PortText.of(on + "::1").address();
        return now.changed(address) ? plain : host().orElse(null);
    }
}
