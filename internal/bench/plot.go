package main

import (
	"bytes"
	"fmt"
	"html"
)

// plot draws a bar for each variant of each workload: answers a second, as a multiple of the handler written by hand.
func plot(variants []variant, all map[string]map[string][]result) []byte {
	const left, width, bar, gap = 220, 420, 16, 26
	var b bytes.Buffer
	y := 30
	colours := []string{"#8a8f98", "#b3b7bd", "#0b6e4f", "#2fa37c", "#2fa37c", "#2fa37c", "#5a7184", "#c26a2d", "#6b4fa0"}
	fmt.Fprintf(&b, `<text x="8" y="18" font-weight="bold">Answers a second; by hand, uncached = 1</text>`+"\n")
	for _, w := range workloads {
		most := 0.0
		for _, rounds := range all[w] {
			most = max(most, ratio(rounds, all[w][byHand]))
		}
		if most == 0 {
			continue
		}
		fmt.Fprintf(&b, `<text x="8" y="%d" font-weight="bold">%s</text>`+"\n", y+12, html.EscapeString(w))
		y += 18
		for i, v := range variants {
			to := ratio(all[w][v.name], all[w][byHand])
			if to == 0 {
				continue
			}
			long := to / most * width
			fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="end">%s</text><rect x="%d" y="%d" width="%.1f" height="%d" fill="%s"/><text x="%.1f" y="%d">%.2f</text>`+"\n",
				left-8, y+12, html.EscapeString(v.name), left, y, long, bar-2, colours[i%len(colours)], left+long+6, y+12, to)
			y += bar
		}
		y += gap - bar
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="12">`+"\n"+
		`<rect width="100%%" height="100%%" fill="white"/>`+"\n%s</svg>\n", left+width+60, y+8, b.String())
}
