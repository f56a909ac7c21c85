package demo

import (
	"bytes"
	"context"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"regexp"
	"strings"

	"innomag/internal/media"
	"innomag/internal/text"
)

// picture draws and uploads what stands above an article or an initiative, nil where pictures are not kept. The same one always has the
// same picture, so nothing is there twice when a demo is carried on.
func (s *seeder) picture(ctx context.Context, slug string) (*media.ImageInput, error) {
	id, err := s.draw(ctx, slug, landscape(slug), "Tegning: hus under åser og en lav sol")
	if id == nil {
		return nil, err
	}
	return &media.ImageInput{MediaID: id}, nil
}

// draw uploads a picture, nil where pictures are not kept.
func (s *seeder) draw(ctx context.Context, name string, picture image.Image, alt string) (*media.ID, error) {
	if s.Media == nil {
		return nil, nil
	}
	m, err := s.upload(ctx, name, picture, alt)
	if err != nil {
		return nil, err
	}
	return &m.ID, nil
}

func (s *seeder) upload(ctx context.Context, name string, picture image.Image, alt string) (*media.Media, error) {
	var drawn bytes.Buffer
	if err := jpeg.Encode(&drawn, picture, &jpeg.Options{Quality: 88}); err != nil {
		return nil, err
	}
	u, err := s.Media.CreateUpload(ctx, s.viewers["editor"], media.New{
		FileName: text.Slug(name) + ".jpg", Size: drawn.Len(), Alt: alt, Credit: "Tegnet av demoen",
	})
	if err != nil {
		return nil, err
	}
	m, err := s.Media.Receive(ctx, strings.TrimPrefix(u.URL, media.UploadPath), int64(drawn.Len()), &drawn)
	if err != nil {
		return nil, fmt.Errorf("picture of %q: %w", name, err)
	}
	return m, nil
}

// figure is a picture in a text: ![what it shows](demo:name "caption | credit"), on a line of its own.
var figure = regexp.MustCompile(`(?m)^(!\[([^\]]*)\]\()demo:([a-z-]+)( "[^"]*"\))$`)

// illustrate draws the figures of a text, or leaves them out where pictures are not kept.
func (s *seeder) illustrate(ctx context.Context, body string) (string, error) {
	var failed error
	body = figure.ReplaceAllStringFunc(body, func(line string) string {
		parts := figure.FindStringSubmatch(line)
		if s.Media == nil || failed != nil {
			return ""
		}
		m, err := s.upload(ctx, parts[3], landscape(parts[3]), parts[2])
		if err != nil {
			failed = err
			return ""
		}
		return parts[1] + m.URL() + parts[4]
	})
	return body, failed
}

// portrait is a drawing of somebody: nobody in particular.
func portrait(name string) image.Image {
	const size = 480
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(name))
	seed := sum.Sum64()
	grounds := []color.RGBA{{214, 226, 220, 255}, {240, 220, 200, 255}, {214, 220, 236, 255}, {236, 224, 228, 255}}
	skins := []color.RGBA{{242, 208, 180, 255}, {198, 144, 104, 255}, {130, 86, 60, 255}, {228, 184, 148, 255}}
	cloths := []color.RGBA{{52, 86, 110, 255}, {128, 60, 62, 255}, {64, 96, 72, 255}, {86, 72, 118, 255}}
	hairs := []color.RGBA{{48, 34, 28, 255}, {122, 78, 44, 255}, {196, 190, 182, 255}, {22, 20, 22, 255}}
	ground, skin, cloth, hair := grounds[seed%4], skins[seed>>8%4], cloths[seed>>16%4], hairs[seed>>24%4]
	m := image.NewRGBA(image.Rect(0, 0, size, size))
	within := func(x, y, cy, rx, ry float64) bool { return (x-size/2)*(x-size/2)/(rx*rx)+(y-cy)*(y-cy)/(ry*ry) <= 1 }
	for py := range size {
		for px := range size {
			x, y, c := float64(px), float64(py), ground
			if within(x, y, 170, 104, 112) {
				c = hair
			}
			if within(x, y, 520, 190, 190) {
				c = cloth
			}
			if within(x, y, 300, 46, 70) {
				c = skin
			}
			if within(x, y, 200, 84, 102) && y > 138 {
				c = skin
			}
			m.SetRGBA(px, py, c)
		}
	}
	return m
}

// landscape is a picture made of a name: a sky, a sun, three ridges and a few houses.
func landscape(name string) image.Image {
	const w, h = 960, 540
	sum := fnv.New64a()
	_, _ = sum.Write([]byte(name))
	seed := sum.Sum64()
	part := func(n int) float64 { return float64(seed>>(8*n)&0xff) / 255 } // eight numbers from 0 to 1
	palettes := [][5]color.RGBA{
		{{250, 224, 196, 255}, {236, 138, 98, 255}, {176, 92, 96, 255}, {108, 66, 96, 255}, {52, 40, 72, 255}},
		{{226, 238, 242, 255}, {158, 196, 206, 255}, {96, 148, 160, 255}, {52, 100, 116, 255}, {28, 58, 76, 255}},
		{{244, 236, 206, 255}, {206, 204, 140, 255}, {140, 168, 112, 255}, {76, 122, 96, 255}, {34, 74, 72, 255}},
		{{240, 226, 236, 255}, {204, 166, 196, 255}, {146, 116, 168, 255}, {92, 80, 134, 255}, {46, 46, 88, 255}},
	}
	p := palettes[int(seed%4)]
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	sunX, sunY, sunR := w*(0.2+0.6*part(1)), h*(0.25+0.2*part(2)), 36+30*part(3)
	for x := range w {
		tops := [3]float64{}
		for ridge := range tops {
			wave := float64(x)/w*math.Pi*(2.2+2*part(ridge+4)) + 6*part(ridge+2)
			tops[ridge] = h * (0.5 + 0.14*float64(ridge) + 0.06*math.Sin(wave) + 0.02*math.Sin(2.7*wave))
		}
		for y := range h {
			at := float64(y)
			c := mix(p[0], p[1], at/(h*0.75))
			if d := math.Hypot(float64(x)-sunX, at-sunY); d < sunR+1 {
				c = mix(color.RGBA{255, 250, 232, 255}, c, d-sunR)
			}
			for ridge, top := range tops {
				if at >= top {
					c = p[ridge+2]
				}
			}
			m.SetRGBA(x, y, c)
		}
	}
	for house := range 3 + int(seed%3) {
		x0 := int(w * (0.12 + 0.16*float64(house) + 0.06*part(house)))
		y0, wide, high := int(h*(0.78+0.05*part(house+1))), 46+int(30*part(house+2)), 34+int(20*part(house+3))
		for x := range wide {
			roof := int(float64(high) * 0.8 * (1 - math.Abs(float64(2*x-wide))/float64(wide)))
			for y := -roof; y < high; y++ {
				c := p[0]
				if y < 0 {
					c = p[1]
				} else if x > wide/3 && x < wide*2/3 && y > high/4 && y < high*3/4 {
					c = color.RGBA{255, 214, 120, 255} // somebody is at home
				}
				m.SetRGBA(x0+x, y0+y, c)
			}
		}
	}
	return m
}

// mix goes from one colour to another as t goes from 0 to 1.
func mix(a, b color.RGBA, t float64) color.RGBA {
	t = min(max(t, 0), 1)
	between := func(a, b uint8) uint8 { return uint8(float64(a) + (float64(b)-float64(a))*t) }
	return color.RGBA{between(a.R, b.R), between(a.G, b.G), between(a.B, b.B), 255}
}
