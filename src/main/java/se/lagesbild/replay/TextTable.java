package se.lagesbild.replay;

import java.io.IOException;
import java.util.List;

/**
 * Lines of fields for people: aligned columns, two spaces between them.
 *
 * @param firstNumber index of the first column that is aligned to the right
 */
public record TextTable(int firstNumber) {

    /** @param lines of one length, the header first */
    public void write(List<List<String>> lines, Appendable out) throws IOException {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String padding = " ".repeat(widths[i] - line.get(i).length());
                boolean number = i >= firstNumber;
                text.append(number ? padding + line.get(i) : line.get(i) + padding)
                        .append("  ");
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }
}
