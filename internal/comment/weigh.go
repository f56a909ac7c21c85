package comment

import (
	"context"

	"innomag/internal/moderation"
)

// Weigh judges a text that readers send in and that is no comment, by the policy in force. The caller has gathered what is
// known of it. It stores nothing.
func (s *Service) Weigh(ctx context.Context, c moderation.Candidate) (moderation.Verdict, error) {
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return moderation.Verdict{}, err
	}
	return rules.Judge(ctx, c), nil
}
