package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.compose.Port;
import dev.plimsoll.form.ServiceEdit.SetPort;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ports that are published anew. */
record NewPorts(ServiceText text, Field field) implements NewPart {

    private static final Pattern PORT = Pattern.compile(
            "(?:(?:(?<ip>[0-9.]+|\\[[0-9a-fA-F:]+]):)?(?<host>[^:]*):)?(?<target>\\d{1,5})(?:/(?<protocol>tcp|udp))?");

    @Override
    public List<ServiceEdit> edits(Values now) {
        return QuotedWords.of(now.of(field)).stream()
                .map(PORT::matcher)
                .filter(Matcher::matches)
                .<ServiceEdit>map(each -> new SetPort(text.service(), null, port(each)))
                .toList();
    }

    private static Port port(Matcher port) {
        String host = port.group("host");
        String protocol = port.group("protocol");
        String ip = port.group("ip");
        return new Port(
                ip == null ? null : ip.replaceAll("[\\[\\]]", ""),
                host == null || host.isEmpty() ? null : host,
                Integer.parseInt(port.group("target")),
                protocol == null ? "tcp" : protocol);
    }
}
