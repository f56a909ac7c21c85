package wordpress

import (
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestAnExportThatMeansHarmIsImportedAllTheSame has names longer than any index holds, circles and claims.
func TestAnExportThatMeansHarmIsImportedAllTheSame(t *testing.T) {
	t.Parallel()
	var words strings.Builder
	for n := range 300 { // that no index can press together
		words.WriteString(hex.EncodeToString(fingerprint(n)))
	}
	long := words.String()
	for name, file := range map[string]string{
		"long names": `<wp:author><wp:author_login>` + long + `</wp:author_login></wp:author>
			<wp:category><wp:category_nicename>` + long + `</wp:category_nicename><wp:cat_name>` + long + `</wp:cat_name></wp:category>
			<wp:tag><wp:tag_slug>` + long + `</wp:tag_slug><wp:tag_name>` + long + `</wp:tag_name></wp:tag>
			<item><title>` + long + `</title><link>https://x.example/` + long + `</link><guid>` + long + `</guid><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">` + long + `</dc:creator>
			<wp:post_name>` + long + `</wp:post_name><wp:status>` + long + `</wp:status><wp:post_type>post</wp:post_type>
			<category domain="category" nicename="` + long + `">x</category><category domain="` + long + `" nicename="` + long + `">x</category>
			<wp:postmeta><wp:meta_key>` + long + `</wp:meta_key><wp:meta_value>` + long + `</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>` + long + `</wp:meta_value></wp:postmeta>
			<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>` + long + `</wp:comment_author><wp:comment_author_email>` + long + `@x.example</wp:comment_author_email><wp:comment_author_IP>` + long + `</wp:comment_author_IP>
			<wp:comment_content>x</wp:comment_content><wp:comment_approved>` + long + `</wp:comment_approved></wp:comment>
			<wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author_url>` + long + `</wp:comment_author_url><wp:comment_type>pingback</wp:comment_type><wp:comment_content>` + long + `</wp:comment_content></wp:comment>
			<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_type>` + long + `</wp:comment_type></wp:comment></item>
			<item><link>` + long + `</link><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://x.example/` + long + `.jpg</wp:attachment_url></item>`,
		"numbers beyond all": `<item><title>a</title><wp:post_id>9223372036854775807</wp:post_id><wp:post_parent>9223372036854775807</wp:post_parent><wp:menu_order>-9223372036854775808</wp:menu_order>
			<wp:post_date_gmt>9999-12-31 23:59:59</wp:post_date_gmt><wp:post_type>page</wp:post_type><wp:status>publish</wp:status></item>
			<item><title>b</title><wp:post_id>-5</wp:post_id><wp:post_date_gmt>0001-01-01 00:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>future</wp:status>
			<wp:comment><wp:comment_id>-1</wp:comment_id><wp:comment_date_gmt>0001-01-01 00:00:00</wp:comment_date_gmt><wp:comment_content>x</wp:comment_content></wp:comment></item>
			<item><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type><wp:postmeta><wp:meta_key>_wp_attachment_metadata</wp:meta_key><wp:meta_value>a:1:{s:5:"width";i:999999;s:6:"height";i:-1;</wp:meta_value></wp:postmeta></item>`,
		"pages above each other": `<item><title>a</title><wp:post_id>1</wp:post_id><wp:post_parent>2</wp:post_parent><wp:post_type>page</wp:post_type><wp:status>publish</wp:status></item>
			<item><title>b</title><wp:post_id>2</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>page</wp:post_type><wp:status>publish</wp:status></item>`,
		"our own claims": `<item><title>a</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[<img src="/media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.jpg"/><script>x</script>]]></content:encoded>
			<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta></item>
			<item><wp:post_id>2</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>javascript:alert(1)</wp:attachment_url></item>`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			report := imported(t, db, strings.NewReader(export(file)))
			if text := report.String(); len(text) > 20_000 {
				t.Errorf("the report has %d bytes", len(text))
			}
			before := everything(t, db)
			imported(t, db, strings.NewReader(export(file)))
			if everything(t, db) != before {
				t.Error("a second run changes something")
			}
			exportedFile(t, db)
			if _, err := Undo(t.Context(), db, report.Batch); err != nil {
				t.Error(err)
			}
		})
	}
	t.Run("Disqus", func(t *testing.T) {
		t.Parallel()
		db := pgtest.New(t)
		imported(t, db, strings.NewReader(linkedPosts("Hei.")))
		file := disqus(disqusThread(long, "https://nabolaget.example/2014/03/to/", "") + disqusThread("1", "https://nabolaget.example/2014/03/to/", "<isClosed>true</isClosed>") +
			disqusPost(long, "1", "", "x", "") + disqusPost("2", long, long, "x", "") + disqusPost("3", "1", long, long+long, "") + disqusPost("4", "1", "4", "meg selv", ""))
		report := talk(t, db, file, Options{})
		if text := report.String(); len(text) > 20_000 {
			t.Errorf("the report has %d bytes", len(text))
		}
		if n := one[int](t, db, `select count(*) from comments`); n < 2 {
			t.Errorf("%d comments\n%s", n, report)
		}
		before := everything(t, db)
		talk(t, db, file, Options{})
		if everything(t, db) != before {
			t.Error("a second run changes something")
		}
	})
	t.Run("many types", func(t *testing.T) {
		t.Parallel()
		var out strings.Builder
		for n := range 3000 {
			fmt.Fprintf(&out, "<item><title>x</title><wp:post_id>%d</wp:post_id><wp:post_type>type%d</wp:post_type></item>", n+1, n)
		}
		if report := imported(t, pgtest.New(t), strings.NewReader(export(out.String()))); len(report.Tallies) > 600 {
			t.Errorf("%d tallies", len(report.Tallies))
		}
	})
}
